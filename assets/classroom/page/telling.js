// How the room voted, the customer's answer, the road not taken, and the end.

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
