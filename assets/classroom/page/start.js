// Everything is there: begin.

document.documentElement.lang = words.lang;
if (code) {
  main.append(make("p", "soft", words.joining));
  connect();
} else {
  showJoin("");
}
