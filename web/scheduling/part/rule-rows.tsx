import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

const LAST_FIELD = '.rule:last-of-type :is(input, select)'
const ADD = '.rule-add button'

type Row = { key: string }

type Props<R extends Row> = {
  rows: R[]
  /** What one is called, with the number of its place: `Break 2`. */
  title: (row: R, index: number) => string
  faults: Map<string, string>
  onChange: (rows: R[]) => void
  add?: { label: string; row: () => R } | undefined
  children: (row: R, change: (row: R) => void) => ReactNode
}

/** Rules in a list: each a group of fields with its name, what is wrong with it, and a way to take it away. */
export function RuleRows<R extends Row>({ rows, title, faults, onChange, add, children }: Props<R>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState<'added' | 'removed'>()
  useEffect(() => {
    // To the fields that came, or from the button that went.
    if (moved) list.current?.querySelector<HTMLElement>(moved === 'added' ? LAST_FIELD : ADD)?.focus()
    setMoved(undefined)
  }, [moved])
  return (
    <div className="stack" ref={list}>
      {rows.map((row, index) => {
        const fault = faults.get(row.key)
        return (
          <fieldset key={row.key} className="rule" aria-describedby={fault ? `${id}-${row.key}` : undefined}>
            <legend className="rule__title">{title(row, index)}</legend>
            {children(row, (changed) => onChange(rows.map((one) => (one.key === row.key ? changed : one))))}
            {fault ? (
              <p className="field__error" id={`${id}-${row.key}`}>
                {fault}
              </p>
            ) : null}
            <div className="rule__remove">
              <Button
                size="small"
                look="quiet"
                onPress={() => {
                  onChange(rows.filter((one) => one.key !== row.key))
                  setMoved('removed')
                }}
              >
                Remove<span className="hidden-visually"> {title(row, index)}</span>
              </Button>
            </div>
          </fieldset>
        )
      })}
      {add ? (
        <div className="rule-add">
          <Button
            size="small"
            onPress={() => {
              onChange([...rows, add.row()])
              setMoved('added')
            }}
          >
            <Icon name="plus" size={16} /> {add.label}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** What keeps rows from being saved: found here first, or refused by the server. */
export const allFaults = (own: Map<string, string>, refused: Map<string, string>): Map<string, string> =>
  new Map([...refused, ...own])
