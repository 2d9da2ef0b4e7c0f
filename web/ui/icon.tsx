const shapes = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 8v5m0 3.5v.01M12 3.5l9.5 17h-19z',
  info: 'M12 11v5m0-8.5v.01M12 3a9 9 0 100 18 9 9 0 000-18z',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  down: 'M6 9.5l6 6 6-6',
  clock: 'M12 7v5l3.5 2M12 3a9 9 0 100 18 9 9 0 000-18z',
  place: 'M12 21s7-6.2 7-11.5a7 7 0 10-14 0C5 14.8 12 21 12 21zm0-9.2a2.3 2.3 0 100-4.6 2.3 2.3 0 000 4.6z',
  speech: 'M4 5h16v11H11l-4.5 4v-4H4z',
  calendar: 'M4 6.5h16V20H4zM4 10.5h16M8.5 4v4m7-4v4',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zm-8 9c.6-4 3.8-6 8-6s7.4 2 8 6',
} as const

export type IconName = keyof typeof shapes

/** Decoration beside words, never instead of them, hence hidden from assistive technology. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
