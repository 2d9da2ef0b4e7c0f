import { operate, readSettings } from '#app'

/** `npm run praxis -- <command>`: what an operator does from the machine's own command line. */
process.exitCode = await operate(process.argv.slice(2), () => readSettings(process.env, process.cwd()), {
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
})
