import { useState } from 'react'
import { Button } from './button.tsx'

/** Something to be carried elsewhere letter by letter, with a button that copies it and says so. */
export function CopyText({ label, value }: { label: string; value: string }) {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const copy = () =>
    // Browsers let only pages with https do this, and people can forbid it; then it is selected by hand.
    Promise.resolve(navigator.clipboard?.writeText(value) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <div className="copy">
      <span className="copy__label">{label}</span>
      <code className="copy__value">{value}</code>
      <Button size="small" onPress={() => void copy()}>
        Copy<span className="hidden-visually"> {label}</span>
      </Button>
      <span className="copy__said small" role="status">
        {copied === 'yes' ? 'Copied.' : copied === 'no' ? 'This browser doesn’t let us copy. Select it and copy.' : ''}
      </span>
    </div>
  )
}
