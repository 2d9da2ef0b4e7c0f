import { useState, type FormEvent } from 'react'
import type { Patient } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Choices, TextArea } from '../../ui/field.tsx'
import { ErasurePart } from './erasure-part.tsx'
import { faultOf, useExport } from './privacy-queries.ts'
import { saveFile } from '../../ui/save-file.ts'

/** What a person may ask of the clinic about their data, done for them by an administrator. */
export function DataSection({ patient }: { patient: Patient }) {
  return (
    <section className="card stack" aria-labelledby="data-title">
      <h2 id="data-title">Their data</h2>
      <div className="stack stack--tight">
        <h3>Who looked at it</h3>
        <p>Every look at this record and every change, with who and when.</p>
        <div>
          <ButtonLink to={paths.adminAudit({ patient: patient.id })}>Search the audit trail</ButtonLink>
        </div>
      </div>
      <ExportPart patient={patient} />
      <ErasurePart patient={patient} />
    </section>
  )
}

const formats = [
  { value: 'pdf', name: 'To read', more: 'A PDF, in the patient’s language where there is one.' },
  { value: 'json', name: 'For programs', more: 'JSON, with every field.' },
]

function ExportPart({ patient }: { patient: Patient }) {
  const take = useExport(patient.id)
  const [format, setFormat] = useState<'pdf' | 'json'>('pdf')
  const [reason, setReason] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // The name of the file says nothing of the patient: downloads are listed for whoever uses this computer.
    take.mutate({ format, reason: reason.trim() }, { onSuccess: (file) => saveFile(file, `patient-data.${format}`) })
  }
  const fault = faultOf(take.error)
  return (
    <details className="patient-part">
      <summary>Export everything, because they asked</summary>
      <form className="form" onSubmit={onSubmit}>
        <p>
          Everything the clinic knows of them, but what belongs to their account: that only its owner is given. Make
          sure who is asking before you hand it out.
        </p>
        <Choices
          legend="As"
          options={formats}
          chosen={[format]}
          onChange={([one]) => setFormat(one === 'json' ? 'json' : 'pdf')}
        />
        <TextArea
          label="Who asked, and how?"
          hint="It stays in the audit trail, which the patient can read."
          required
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {fault ? <Failure error={fault} /> : null}
        {take.isSuccess ? (
          <Banner tone="good">Saved with your downloads. Delete it there once it is handed over.</Banner>
        ) : null}
        <div className="form__actions">
          <Button type="submit" isPending={take.isPending}>
            Export
          </Button>
        </div>
      </form>
    </details>
  )
}
