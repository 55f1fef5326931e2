// A file of its own: versions of Node that sco-bot.cjs refuses cannot read `import()`.
module.exports = import('../dist/main.mjs');
