import { operate, readSettings } from '#app'

/** `npm run audit -- verify`: the operator's commands that begin with `audit`, under a name that whoever checks the trail will look for. */
const words = process.argv.slice(2)
const asked = words.some((word) => !word.startsWith('-')) ? words : ['verify', ...words]
process.exitCode = await operate(['audit', ...asked], () => readSettings(process.env, process.cwd()), {
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
})
