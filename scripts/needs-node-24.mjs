/**
 * Runs before every script, in syntax that any Node reads: says what to do where Node is too old. On Linux and
 * Windows the right one comes with `npm ci`; elsewhere it has to be installed.
 */
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Chương trình cần Node 24 trở lên; đang chạy Node ${process.versions.node}. Hãy chạy npm ci, hoặc cài Node 24 từ nodejs.org.\n` +
      `The program needs Node 24 or later; this is Node ${process.versions.node}. Run npm ci, or install Node 24 from nodejs.org.\n`,
  )
  process.exit(1)
}
