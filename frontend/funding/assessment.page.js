// What the page of one assessment does beside what the server does.
import './rest.js';
