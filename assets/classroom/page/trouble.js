// When the connection is lost, or another tab is used.

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
