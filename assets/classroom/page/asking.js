// The customer's line, and the replies to choose from.

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
