// Words and elements. All text goes in as text, never as markup.

const words = JSON.parse(document.getElementById("words").textContent);
const SHAPES = {
  furious: "▲▲", annoyed: "▲", wary: "◆", neutral: "●", satisfied: "▽", delighted: "▽▽"
};

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
