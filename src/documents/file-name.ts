/**
 * Content-Disposition for a download (RFC 6266): a plain ASCII name for old programs and the real one in UTF-8 (RFC 8187).
 * Whatever a file system or a header could stumble over becomes a hyphen.
 */
export function attachment(name: string): string {
  const safe = name.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|%;]+/gu, '-')
  const ascii = safe
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]+/g, '-')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safe).replaceAll(/['()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
