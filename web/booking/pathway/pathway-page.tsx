import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { ChangeHistory } from '../../clinic/change-history.tsx'
import { Overtaken } from '../../clinic/overtaken.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { PathwayForm } from './pathway-form.tsx'
import { pathwayHistory, usePathway, useRetirePathway, useSavePathway, type Pathway } from './pathway-queries.ts'
import { pathwayLines } from './pathway-words.ts'
import { useNames } from './use-names.ts'

/** Defines a pathway. */
export function NewPathwayPage() {
  const navigate = useNavigate()
  const save = useSavePathway('')
  return (
    <Page title="New pathway" tab="New pathway" lead={<Link to={paths.adminPathways()}>All pathways</Link>}>
      <PathwayForm
        row={null}
        saving={save.isPending}
        error={save.error}
        onSave={(body) =>
          save.mutate(
            { body, version: null },
            {
              onSuccess: ({ name }) =>
                void navigate(paths.adminPathways(), { state: { said: `${name} can be booked now.` } }),
            },
          )
        }
      />
    </Page>
  )
}

/** Changes one, for bookings from now on; what is booked stays as it was booked. */
export function PathwayPage() {
  const { id = '' } = useParams()
  const pathway = usePathway(id)
  const name = pathway.data?.name ?? 'Pathway'
  return (
    <Page title={name} tab={name} lead={<Link to={paths.adminPathways()}>All pathways</Link>} key={id}>
      <Loaded query={pathway} label="Loading the pathway">
        {(row) => (row.retired ? <Banner>This pathway is no longer offered.</Banner> : <Editor newest={row} />)}
      </Loaded>
    </Page>
  )
}

function Editor({ newest }: { newest: Pathway }) {
  const names = useNames()
  const save = useSavePathway(newest.id)
  const [base, setBase] = useState({ row: newest, round: 0 })
  const isStale = codeOf(save.error) === 'booking.pathway_changed_meanwhile'
  const theirs = isStale && newest.version !== base.row.version ? newest : undefined
  const goOnFrom = (row: Pathway, round: number) => {
    save.reset()
    setBase({ row, round })
  }
  return (
    <>
      {save.isSuccess ? <Banner tone="good">{save.data.name} is saved, for bookings from now on.</Banner> : null}
      <PathwayForm
        key={base.round}
        row={base.row}
        saving={save.isPending}
        error={isStale ? null : save.error}
        onSave={(body) =>
          save.mutate(
            { body, version: base.row.version },
            { onSuccess: (saved) => setBase({ row: saved, round: base.round }) },
          )
        }
      />
      {theirs ? (
        <Overtaken
          lines={[theirs.name, ...pathwayLines(theirs.steps, names)]}
          takeTheirs={() => goOnFrom(theirs, base.round + 1)}
          // The form stays as it is; only what it replaces is another version.
          keepMine={() => goOnFrom({ ...base.row, version: theirs.version }, base.round)}
        />
      ) : null}
      <ChangeHistory
        of={newest.name}
        {...pathwayHistory(newest.id)}
        lines={(snapshot) => {
          const { name, steps } = snapshot as Pathway
          return [name, ...pathwayLines(steps, names)]
        }}
      />
      <Retire row={newest} />
    </>
  )
}

function Retire({ row }: { row: Pathway }) {
  const navigate = useNavigate()
  const retire = useRetirePathway(row.id)
  const [asks, setAsks] = useState(false)
  const said = `${row.name} is no longer offered.`
  return (
    <div>
      <Button look="quiet" onPress={() => setAsks(true)}>
        Stop offering this pathway…
      </Button>
      {asks ? (
        <SureDialog
          title={`Stop offering ${row.name}?`}
          wayOut="Keep it"
          deed="Stop offering it"
          failure={retire.error}
          isPending={retire.isPending}
          onSure={() =>
            retire.mutate(undefined, { onSuccess: () => void navigate(paths.adminPathways(), { state: { said } }) })
          }
          onClose={() => setAsks(false)}
        >
          Nobody can book it any more. What is booked stays, with the time between the visits that it was booked with.
        </SureDialog>
      ) : null}
    </div>
  )
}
