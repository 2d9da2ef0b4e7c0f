// A process that gets no turn, as it looks from outside; see spare-time.test.ts.

process.on('message', () => {})
process.on('disconnect', () => process.exit(0))
