// Our vote, until it is known to be counted.

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
