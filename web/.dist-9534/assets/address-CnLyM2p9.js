var e = (e) =>
  e
    .split(/\n+/)
    .map((e) => e.trim())
    .filter(Boolean)
    .join(`, `)
export { e as t }
