// What every page does beside what the server does. Every page works without it, but the live ones.
import './offline.js';
import './focus.js';
import './counter.js';
import './confirm.js';
import './choose-all.js';
import './table-hint.js';
import './autosave.js';
import './files.js';
import './sheet.js';
import './aside.js';
import './signing-in/signed-out.js';
import './search.js';
import './once.js';
import './kept/kept.js';
