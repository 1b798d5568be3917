// What WCAG asks of every page, as far as a program can see it: a list of what is wrong.
() => {
  const wrong = [];
  const seen = (e) => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    return box.width > 1 && box.height > 1 && style.visibility === "visible";
  };
  const named = (e) =>
    e.getAttribute("aria-label") || e.textContent.trim() ||
    (e.labels && [...e.labels].map((l) => l.textContent.trim()).join(""));
  const at = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + "." + e.className;

  if (!document.documentElement.lang) { wrong.push("the page says no language"); }
  if (!document.title) { wrong.push("the page has no title"); }
  if (document.querySelectorAll("main").length !== 1) { wrong.push("not one main part"); }
  if (document.querySelectorAll("main h1").length !== 1) { wrong.push("not one first heading"); }
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  if (new Set(ids).size !== ids.length) { wrong.push("an id is there twice"); }

  let level = 0;
  document.querySelectorAll("main h1, main h2, main h3").forEach((e) => {
    const own = Number(e.tagName[1]);
    if (own > level + 1 && !(level === 1 && own === 3)) { wrong.push("heading " + at(e) + " skips a level"); }
    level = own;
  });
  document.querySelectorAll("button, input, [role=img]").forEach((e) => {
    if (seen(e) && !named(e)) { wrong.push(at(e) + " has no name"); }
  });
  document.querySelectorAll("img").forEach((e) => {
    if (!e.hasAttribute("alt")) { wrong.push(at(e) + " has no alt"); }
  });
  ["aria-labelledby", "aria-describedby"].forEach((name) => {
    document.querySelectorAll("[" + name + "]").forEach((e) => {
      if (!document.getElementById(e.getAttribute(name))) { wrong.push(at(e) + " refers to nothing"); }
    });
  });
  document.querySelectorAll("button, input").forEach((e) => {
    const box = e.getBoundingClientRect();
    if (seen(e) && (box.height < 44 || box.width < 44)) { wrong.push(at(e) + " is too small to tap"); }
  });

  // Contrast, as WCAG 2 computes it: 4.5, or 3 for large letters; 3 for the edge of what is tapped
  const numbers = (c) => c.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const f = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
  };
  const ratio = (a, b) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const c = numbers(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) { return c; }
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !seen(e) || e.closest(".unseen, noscript, script")) { continue; }
    const style = getComputedStyle(e), px = parseFloat(style.fontSize);
    const large = px >= 24 || (px >= 18.66 && Number(style.fontWeight) >= 700);
    const found = ratio(numbers(style.color), ground(e));
    if (found < (large ? 3 : 4.5)) { wrong.push(at(e) + " has a contrast of " + found.toFixed(2)); }
  }
  document.querySelectorAll("button:not(.quiet):not(.primary), input").forEach((e) => {
    const found = ratio(numbers(getComputedStyle(e).borderTopColor), ground(e.parentElement));
    if (seen(e) && found < 3) { wrong.push(at(e) + " has an edge of " + found.toFixed(2)); }
  });
  return wrong;
}
