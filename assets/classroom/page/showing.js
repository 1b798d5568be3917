// What is on the screen: built anew only when that changes.

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
  const who = make("div", "", [make("p", "name", named), badge]);
  return make("div", "customer", mood.face ? [face, who] : [who]);
}

function exchange(last) {
  const made = make("div", "said small soft"), first = line(last.said);
  first.prepend(make("span", "unseen", words["room-said"] + ": "));
  made.append(first);
  if (last.reply.length) {
    const second = line(last.reply);
    second.prepend(make("span", "name", room.called + ": "));
    made.append(second);
  }
  return made;
}
