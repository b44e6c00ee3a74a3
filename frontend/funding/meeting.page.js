// What the panel's meeting does beside what the server does: every line is sent by its own form without it.
import './proposals.js';
