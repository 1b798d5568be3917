// The phones' page: joins the class, shows what the service sends, and sends votes.
// Plain ES2017 for phones that are years old. All text goes in as text, never as markup.
(function () {
  "use strict";

  const words = JSON.parse(document.getElementById("words").textContent);
  const SHAPES = {
    furious: "▲▲", annoyed: "▲", wary: "◆", neutral: "●", satisfied: "▽", delighted: "▽▽"
  };
  const SILENCE = 20000; // ms without a word after which the connection counts as lost
  const ASLEEP = 12000; // the same when somebody looks at the page again
  const LONGEST_WAIT = 8000; // ms between two tries to connect

  const top = byId("top"), story = byId("story"), me = byId("me"), trouble = byId("trouble");
  const main = byId("main"), status = byId("status"), spoken = byId("spoken");

  let code = decodeURIComponent(location.pathname.slice(1)).toUpperCase();
  let socket = null, tries = 0, retry = 0, heard = 0, ahead = 0;
  let setup = null; // {seat, nicknames, teams} once we are in
  let room = null, you = null; // the picture for all, and what is ours alone
  let wanted = null; // {key, option, band}: a vote that is not known to be counted yet
  let introducing = false, met = false;
  let shown = ""; // what the main part shows, so that it is built anew only when that changes
  let told = ""; // a word from the service about our last vote

  // Words and elements

  function byId(id) { return document.getElementById(id); }

  function say(name, values) {
    return words[name].replace(/\{(\w+)\}/g, function (_, key) { return String(values[key]); });
  }

  function make(tag, className, content) {
    const made = document.createElement(tag);
    if (className) { made.className = className; }
    (Array.isArray(content) ? content : [content]).forEach(function (part) {
      if (part !== undefined && part !== null && part !== "") { made.append(part); }
    });
    return made;
  }

  function clear(element) { while (element.firstChild) { element.firstChild.remove(); } }

  function put(element, content) {
    clear(element);
    if (content) { element.append(content); }
  }

  function letter(index) { return index < 9 ? String.fromCharCode(65 + index) : String(index + 1); }

  function heading(text, level) {
    const made = make(level || "h1", "", text);
    made.tabIndex = -1;
    return made;
  }

  function line(parts, className) {
    const made = make("p", className || "");
    parts.forEach(function (part, index) {
      if (index) { made.append(" "); }
      made.append(part[1] ? make("em", "direction", "[" + part[0] + "]") : part[0]);
    });
    return made;
  }

  function plain(parts) { return parts.map(function (part) { return part[0]; }).join(" "); }

  function moodClass(band) { return SHAPES[band] ? band : ""; }

  function moodText(band) { return (SHAPES[band] || "■") + "\u2002" + band; }

  function button(text, className, act) {
    const made = make("button", className, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // What the phone remembers: its seat in this class, and who its owner is

  function remembered(name) {
    try { return localStorage.getItem("rapport-" + code + "-" + name) || ""; } catch (error) { return ""; }
  }

  function remember(name, value) {
    try { localStorage.setItem("rapport-" + code + "-" + name, value); } catch (error) { /* private */ }
  }

  function forgetOtherClasses() {
    try {
      Object.keys(localStorage).forEach(function (key) {
        if (key.startsWith("rapport-") && !key.startsWith("rapport-" + code + "-")) {
          localStorage.removeItem(key);
        }
      });
    } catch (error) { /* private */ }
  }

  // The connection

  function connect() {
    clearTimeout(retry);
    if (socket || !code) { return; }
    const opened = socket = new WebSocket("ws://" + location.host + "/live");
    heard = Date.now();
    opened.onopen = function () {
      send({
        do: "join", code: code, seat: setup ? setup.seat : remembered("seat"),
        name: remembered("name"), team: remembered("team")
      });
    };
    opened.onmessage = function (event) { heard = Date.now(); hear(JSON.parse(event.data)); };
    opened.onclose = lost;
  }

  function send(message) {
    if (socket && socket.readyState === 1) { socket.send(JSON.stringify(message)); }
  }

  function drop() {
    if (!socket) { return; }
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  }

  function lost() {
    drop();
    const wait = Math.min(LONGEST_WAIT, 400 * Math.pow(2, tries)) * (0.5 + Math.random());
    tries += 1;
    retry = setTimeout(connect, wait);
    if (setup || tries > 1) { showLost(); }
  }

  function again() {
    clearTimeout(retry);
    drop();
    connect();
  }

  function wake() {
    if (document.hidden || halted()) { return; }
    if (!socket || Date.now() - heard > ASLEEP) { again(); }
  }

  function halted() { return shown === "join" || shown === "elsewhere"; }

  setInterval(function () {
    if (socket && Date.now() - heard > SILENCE) { lost(); }
    if (wanted && setup && !counted()) { send(ballot()); }
  }, 4000);
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);

  function hear(message) {
    if (message.refused) { showJoin(message.refused); return; }
    if (message.seat) { comeIn(message); }
    if (message.now) { ahead = message.now - Date.now(); }
    if (message.room) { room = message.room; }
    if (message.you) { you = message.you; }
    if (message.told) { hearTold(message.told); }
    if (room && setup && you) { show(); }
  }

  function comeIn(message) {
    setup = message;
    remember("seat", message.seat);
    forgetOtherClasses();
    if (trouble.firstChild) { announce(words.back); }
    tries = 0;
    put(trouble, null);
    met = met || remembered("met") === "yes" || !(setup.nicknames || setup.teams.length);
    if (setup.teams.length && setup.teams.indexOf(remembered("team")) < 0) { met = false; }
    shown = "";
    room = null;
  }

  function hearTold(what) {
    if (what === "elsewhere") { drop(); showElsewhere(); return; }
    if (what === "late") { wanted = null; }
    told = what;
  }

  // Voting

  function vote(option, band) {
    wanted = { key: room.key, option: option, band: band };
    told = "";
    send(ballot());
    show();
  }

  function ballot() {
    return { do: "vote", key: wanted.key, option: wanted.option, band: wanted.band };
  }

  function chosen() {
    if (wanted && wanted.key === room.key) { return wanted; }
    return you.key === room.key ? you : { option: -1, band: "" };
  }

  function counted() {
    return you && wanted && you.key === wanted.key && you.kept &&
      you.option === wanted.option && you.band === wanted.band;
  }

  function showStatus() {
    if (room.phase !== "asking" && told !== "late" || !met) { put(status, null); return; }
    const mine = chosen(), values = { letter: letter(mine.option), mood: mine.band, who: room.called };
    let text = words["not-voted"], done = false;
    if (told) {
      text = words[told];
    } else if (mine.option >= 0 && (wanted || !you.kept)) {
      text = words.sending;
    } else if (mine.option >= 0) {
      done = true;
      text = say(mine.band ? "counted-mood" : room.moods.length ? "mood-missing" : "counted", values);
    }
    if (status.textContent !== text) { put(status, make("p", done ? "done" : "", text)); }
  }

  // What is on the screen

  function show() {
    if (counted()) { told = ""; }
    if (wanted && (wanted.key !== room.key || counted())) { wanted = null; }
    top.hidden = false;
    story.textContent = room.title;
    showMe();
    if (introducing || !met) { showWho(); return; }
    const now = room.phase + room.key + JSON.stringify(room.answers || room.split || "");
    if (now !== shown) { build(now); }
    mark();
    showStatus();
    title();
  }

  function showMe() {
    const named = [you.name, you.team].filter(Boolean).join(" · ");
    me.hidden = !setup.nicknames && !setup.teams.length || introducing || !met;
    me.textContent = named || words["change-who"];
    me.setAttribute("aria-label", (named ? named + ": " : "") + words["change-who"]);
  }

  function build(now) {
    const held = main.contains(document.activeElement), first = !shown;
    const builders = {
      lobby: showLobby, asking: showAsking, revealed: showSplit, answered: showAnswers, over: showEnd
    };
    shown = now;
    if (room.phase !== "revealed") { told = ""; }
    clear(main);
    builders[room.phase]();
    window.scrollTo(0, 0);
    const head = main.querySelector("h1");
    if (held) { head.focus({ preventScroll: true }); }
    if (!first || !held) { announce(head.dataset.spoken || head.textContent); }
  }

  function announce(text) { spoken.textContent = text; }

  function title() {
    const names = {
      lobby: "title-lobby", revealed: "title-split", answered: "title-answer", over: "title-over",
      asking: chosen().option >= 0 && !wanted ? "title-counted" : "title-ask"
    };
    entitle(words[trouble.firstChild ? "title-lost" : names[room.phase]]);
  }

  function entitle(text) { document.title = room ? text + " · " + room.title : text + " · " + words.app; }

  function customer(mood, named) {
    const face = make("img", "face");
    face.alt = "";
    face.src = mood.face;
    const badge = make("span", "badge " + moodClass(mood.band), moodText(mood.band));
    badge.setAttribute("aria-label", say("feels", { who: room.called, mood: mood.band }));
    badge.setAttribute("role", "img");
    const words = make("div", "", [make("p", "name", named), badge]);
    return make("div", "customer", mood.face ? [face, words] : [words]);
  }

  function exchange(last) {
    const made = make("div", "said small soft");
    const what = [make("span", "unseen", words["room-said"] + ": ")];
    const first = line(last.said);
    first.prepend(what[0]);
    made.append(first);
    if (last.reply.length) {
      const second = line(last.reply);
      second.prepend(make("span", "name", room.called + ": "));
      made.append(second);
    }
    return made;
  }

  function showLobby() {
    main.append(heading(room.title), make("p", "text", room.brief), make("p", "note", words.lobby));
  }

  function showAsking() {
    if (room.later) { main.append(make("p", "soft", say("later", { when: room.later }))); }
    if (room.last) { main.append(exchange(room.last)); }
    main.append(customer(room.mood, room.customer));
    const said = line(room.line, "line");
    said.id = "line";
    main.append(said);
    const head = heading(words[room.again ? "ask-again" : "ask"]);
    head.id = "ask";
    head.dataset.spoken = say("says", { who: room.called }) + ": " + plain(room.line) + " " + head.textContent;
    main.append(make("div", "ask", [head, timer()]), replies());
    if (room.moods.length) { main.append(moods()); }
  }

  function replies() {
    const list = make("ul", "replies");
    list.setAttribute("aria-labelledby", "ask");
    room.replies.forEach(function (reply, index) {
      const badge = make("span", "letter", letter(index));
      const made = button([badge, spanOf(reply)], "reply", function () {
        const mine = chosen();
        vote(index, room.moods.length ? mine.band : "");
      });
      list.append(make("li", "", made));
    });
    return list;
  }

  function spanOf(parts) {
    const made = make("span", "");
    Array.from(line(parts).childNodes).forEach(function (node) { made.append(node); });
    return made;
  }

  function moods() {
    const made = make("section", "moods-part");
    const head = make("h2", "", say("mood-ask", { who: room.called }));
    const list = make("ul", "moods");
    head.id = "mood-ask";
    list.setAttribute("aria-labelledby", "mood-ask");
    room.moods.forEach(function (mood) {
      const one = button(moodText(mood.band), "mood " + moodClass(mood.band), function () {
        vote(chosen().option, mood.band);
      });
      one.setAttribute("aria-label", mood.band);
      list.append(make("li", "", one));
    });
    made.append(head, list);
    made.hidden = true;
    return made;
  }

  function mark() {
    if (room.phase !== "asking") { return; }
    const mine = chosen();
    main.querySelectorAll(".reply").forEach(function (one, index) {
      one.setAttribute("aria-pressed", String(index === mine.option));
    });
    const part = main.querySelector(".moods-part");
    if (part) {
      if (part.hidden && mine.option >= 0) {
        part.hidden = false;
        part.scrollIntoView({ block: "nearest" });
      }
      part.querySelectorAll(".mood").forEach(function (one, index) {
        one.setAttribute("aria-pressed", String(room.moods[index].band === mine.band));
      });
    }
    tick();
  }

  function timer() {
    const made = make("p", "time");
    made.id = "time";
    made.setAttribute("role", "timer");
    made.hidden = true;
    return made;
  }

  function tick() {
    const made = byId("time");
    if (!made || !room) { return; }
    const left = Math.ceil((room.until - ahead - Date.now()) / 1000);
    made.hidden = !room.until;
    const shownTime = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    const text = left > 0 ? say("left", { time: shownTime }) : words["time-up"];
    made.className = left > 0 ? "time" : "soft small";
    if (made.textContent !== text) { made.textContent = text; }
  }
  setInterval(tick, 250);

  function votes(many) {
    return many === 0 ? words["votes-none"] : many === 1 ? words["votes-one"] : say("votes", { n: many });
  }

  function sum(counts) { return counts.reduce(function (all, many) { return all + many; }, 0); }

  function showSplit() {
    const mine = chosen(), counts = room.split.counts, all = sum(counts);
    const head = heading(words.split), voted = mine.option >= 0;
    head.dataset.spoken = head.textContent + ". " +
      (voted ? say("you-said", { letter: letter(mine.option) }) : words["you-none"]);
    main.append(head, customer(room.mood, room.customer), line(room.line));
    if (!voted) { main.append(make("p", "soft", words["you-none"])); }
    const list = make("ol", "split");
    room.replies.forEach(function (reply, index) {
      list.append(splitRow(reply, index, all, index === mine.option));
    });
    main.append(list);
    if (room.split.teams.length) { main.append(teams()); }
    main.append(make("p", "soft", words.discuss));
  }

  function splitRow(reply, index, all, mine) {
    const many = room.split.counts[index], share = all ? Math.round(100 * many / all) : 0;
    const bar = make("div", "bar");
    bar.style.width = share + "%";
    const track = make("div", "track", bar);
    track.setAttribute("aria-hidden", "true");
    const count = make("p", "small", make("strong", "", votes(many) + (many ? " · " + say("per-cent", { n: share }) : "")));
    if (mine) { count.append(" ", make("span", "tag", words.yours)); }
    const parts = [make("span", "letter", letter(index)), line(reply), track, count];
    if (room.split.before.length) {
      parts.push(make("p", "small soft", say("was", { n: room.split.before[index] })));
    }
    return make("li", mine ? "row mine" : "row", parts);
  }

  function teams() {
    const list = make("ul", "small");
    room.split.teams.forEach(function (team) {
      const counts = team.counts.map(function (many, index) { return letter(index) + "\u00a0" + many; });
      list.append(make("li", "", [make("strong", "", team.name + ": "), counts.join(" · ")]));
    });
    return make("section", "card", [make("h2", "", words.teams), list]);
  }

  function showAnswers() {
    const mine = chosen();
    const first = heading(say("played", { letter: letter(room.answers[0].option) }));
    first.dataset.spoken = first.textContent + ". " + say("answered", { who: room.called }) + ": " +
      plain(room.answers[0].reply);
    main.append(first, answer(room.answers[0], mine));
    if (room.answers[1]) {
      const other = room.answers[1];
      main.append(heading(say("beside", { letter: letter(other.option) }), "h2"), answer(other, mine, "beside"));
    }
    if (mine.band && you.foresaw !== undefined) {
      main.append(make("p", "note", you.foresaw ? words.foresaw : say("foresaw-not", { mood: mine.band })));
    }
    if (room.foreseen.guesses) {
      main.append(make("p", "soft", say("foreseen", {
        right: room.foreseen.right, n: room.foreseen.guesses, who: room.called
      })));
    }
  }

  function answer(one, mine, className) {
    const said = make("div", "said", line(room.replies[one.option]));
    if (one.option === mine.option) { said.append(make("p", "", make("span", "tag", words.yours))); }
    const made = make("section", "card " + (className || ""), said);
    made.append(customer(one.mood, room.customer));
    if (one.reply.length) { made.append(line(one.reply, "line")); }
    if (one.ending) {
      made.append(make("h3", "small soft", words.ends));
      one.ending.forEach(function (text) { made.append(make("p", "text", text)); });
    } else {
      const when = one.later ? one.later : words.next;
      made.append(make("h3", "small soft", when), line(one.next, one.reply.length ? "" : "line"));
    }
    return made;
  }

  function showEnd() {
    const end = room.ending;
    main.append(heading(words.over), customer(end.mood, room.customer));
    if (room.last) { main.append(exchange(room.last)); }
    end.ending.forEach(function (text) { main.append(make("p", "line text", text)); });
    main.append(make("p", "note", words.thanks));
  }

  // Joining

  function showJoin(why) {
    drop();
    shown = "join";
    room = you = setup = null;
    top.hidden = true;
    put(status, null);
    put(trouble, null);
    clear(main);
    const input = field("code", words.code, 8, code === "" || why ? "" : code);
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

  // Trouble

  function showLost() {
    const safe = wanted ? "lost-sending" : you && room && chosen().option >= 0 ? "lost-safe" : "lost";
    if (trouble.textContent.indexOf(words[safe]) !== 0) {
      put(trouble, make("div", "", [words[safe], button(words.retry, "quiet", again)]));
    }
    entitle(words["title-lost"]);
  }

  function showElsewhere() {
    shown = "elsewhere";
    room = null;
    top.hidden = true;
    put(status, null);
    clear(main);
    main.append(heading(words.elsewhere), button(words.here, "primary", function () {
      shown = "";
      connect();
    }));
  }

  document.documentElement.lang = words.lang;
  if (code) { connect(); } else { showJoin(""); }
}());
