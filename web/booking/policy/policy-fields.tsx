import type { ReactNode } from 'react'
import { sameContent } from '../../clinic/rule-set/rule-set.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'

/** Fields that decide one thing, under the words for it. */
export function PolicyGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="policy-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

type CountProps = {
  label: string
  hint: ReactNode
  error: string | undefined
  optional?: boolean
  value: string
  onChange: (value: string) => void
}

/** How many of something; left empty, where it may be, as many as there are. */
export function CountField({ optional = false, onChange, ...rest }: CountProps) {
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="numeric"
      min={1}
      required={!optional}
      optional={optional}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

/** Fills in what a clinic has that decided nothing, to be saved or not. */
export function FillInUsual<Draft>({
  usual,
  draft,
  edit,
}: {
  usual: Draft
  draft: Draft
  edit: (draft: Draft) => void
}) {
  if (sameContent(usual, draft)) return null
  return (
    <div className="policy-usual">
      <Button size="small" look="quiet" onPress={() => edit(usual)}>
        Fill in the usual rules
      </Button>
    </div>
  )
}
