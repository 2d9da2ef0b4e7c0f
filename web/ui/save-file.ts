const KEPT_MS = 60_000

/** Hands a file to the browser to keep. Its address lives for a minute: some browsers ask where to put it first. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
