#!/usr/bin/env node
// Old versions of Node must be able to read this file: no syntax that is newer than ES5.
'use strict';
var fs = require('fs');
var path = require('path');

/** Says in one line why the program cannot run. */
function refuse(reason) {
  process.stderr.write(reason + '\n');
  process.exitCode = 2;
}

var version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  refuse('sco-bot needs Node 20.19 or newer, and this is Node ' + process.versions.node);
} else if (!fs.existsSync(path.join(__dirname, '../dist/main.mjs'))) {
  refuse('sco-bot is not built: run "npm ci" or "npm run build" in ' + path.join(__dirname, '..'));
} else {
  module.exports = require('./load.cjs');
}
