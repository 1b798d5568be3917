// The way in: the code, a nickname, a team.

function showJoin(why) {
  drop();
  shown = "join";
  room = you = setup = null;
  top.hidden = true;
  put(status, null);
  put(trouble, null);
  clear(main);
  const input = field("code", words.code, 8, why === "code" ? "" : code);
  input.className = "code";
  input.autocapitalize = "characters";
  input.setAttribute("aria-invalid", String(Boolean(why)));
  const error = make("p", "error", why ? words["refused-" + why] || words["refused-code"] : "");
  error.id = "why";
  error.setAttribute("role", "alert");
  input.setAttribute("aria-describedby", "why");
  main.append(heading(words["class"]), form([labelled(input, words.code), error], words.join, function () {
    code = input.value.trim().toUpperCase();
    if (!code) { input.focus(); return; }
    shown = "";
    connect();
    error.textContent = words.joining;
    error.className = "soft";
  }), make("p", "soft", words.anonymous));
  if (why) { input.focus(); }
  entitle(words["title-join"]);
}

function field(name, label, longest, value) {
  const made = make("input", "");
  made.type = "text";
  made.id = name;
  made.maxLength = longest;
  made.autocomplete = "off";
  made.spellcheck = false;
  made.value = value;
  return made;
}

function labelled(input, text) {
  const made = make("label", "field", [text, input]);
  made.htmlFor = input.id;
  return made;
}

function form(parts, does, act) {
  const go = make("button", "primary", does);
  go.type = "submit";
  const made = make("form", "", parts.concat(go));
  made.noValidate = true;
  made.addEventListener("submit", function (event) { event.preventDefault(); act(); });
  return made;
}

function showWho() {
  if (shown === "who") { return; }
  shown = "who";
  put(status, null);
  clear(main);
  const parts = [], name = field("name", words.nickname, 24, you.name || remembered("name"));
  let team = you.team || remembered("team");
  if (setup.nicknames) { parts.push(labelled(name, words.nickname)); }
  if (setup.teams.length) { parts.push(teamChoice(team, function (one) { team = one; })); }
  const error = make("p", "error");
  error.setAttribute("role", "alert");
  parts.push(error);
  const head = heading(words.who);
  main.append(head, form(parts, words.enter, function () {
    if (setup.teams.length && setup.teams.indexOf(team) < 0) {
      error.textContent = words["team-first"];
      return;
    }
    remember("name", name.value.trim());
    remember("team", team);
    remember("met", "yes");
    send({ do: "introduce", name: name.value.trim(), team: team });
    introducing = false;
    met = true;
    show();
  }));
  head.focus();
  entitle(words["title-join"]);
}

function teamChoice(team, choose) {
  const list = make("ul", "replies");
  const made = make("fieldset", "", [make("legend", "", words.team), list]);
  setup.teams.forEach(function (one) {
    const choice = button(one, "", function () {
      choose(one);
      list.querySelectorAll("button").forEach(function (other) {
        other.setAttribute("aria-pressed", String(other === choice));
      });
    });
    choice.style.width = "100%";
    choice.setAttribute("aria-pressed", String(one === team));
    list.append(make("li", "", choice));
  });
  return made;
}

me.addEventListener("click", function () { introducing = true; show(); });
