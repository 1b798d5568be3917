// What the page knows.

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
