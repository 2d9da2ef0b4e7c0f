import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { spokenTime } from '../../app/time.ts'
import { Banner } from '../../ui/banner.tsx'
import { useAllDoctors } from '../../people/doctor-queries.ts'
import { useNames } from '../part/part.ts'
import { hitsText, timesText } from './preview-words.ts'
import { usePreview, type Preview, type Wish } from './use-preview.ts'

const MOST_SHOWN = 8

/**
 * What saving would come to, told before it is saved: which booked visits it hits, how many offered times it adds and takes away. `within`
 * begins the sentence about the times: how far ahead was looked.
 */
export function useShownPreview(
  wish: Wish | undefined,
  within: string,
): { shown: ReactNode; isLooking: boolean; isHitting: boolean } {
  const { preview, error, isLooking } = usePreview(wish)
  // A refusal is told by saving, with its field. Here it would only be said twice.
  const shown = wish ? (
    <div aria-live="polite">
      {isLooking ? <p className="soft">Looking what this changes…</p> : null}
      {error ? <p className="soft">What this would change can’t be told at the moment.</p> : null}
      {preview ? <Told preview={preview} within={within} namesDoctor={wish.doctorId === undefined} /> : null}
    </div>
  ) : null
  return { shown, isLooking, isHitting: (preview?.hits.length ?? 0) > 0 }
}

function Told({ preview, within, namesDoctor }: { preview: Preview; within: string; namesDoctor: boolean }) {
  const { hits, moreHits } = preview
  const times = timesText(preview)
  // No further was looked, so no more is said.
  if (hits.length === 0)
    return (
      <Banner tone="info">
        {within} no booked visit is affected, and {times}
      </Banner>
    )
  return (
    <Banner tone="warn">
      {hitsText(hits.length, moreHits)} {within} {times}
      <ul className="lines">
        {hits.slice(0, MOST_SHOWN).map((hit) => (
          <li key={hit.appointmentId}>
            <Hit hit={hit} namesDoctor={namesDoctor} />
          </li>
        ))}
      </ul>
      {hits.length > MOST_SHOWN ? (
        <details>
          <summary>{moreHits ? 'Many more' : `${hits.length - MOST_SHOWN} more`}</summary>
          <ul className="lines">
            {hits.slice(MOST_SHOWN).map((hit) => (
              <li key={hit.appointmentId}>
                <Hit hit={hit} namesDoctor={namesDoctor} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Banner>
  )
}

function Hit({ hit, namesDoctor }: { hit: Preview['hits'][number]; namesDoctor: boolean }) {
  const names = useNames()
  const doctors = useAllDoctors()
  const doctor = namesDoctor ? doctors.data?.find(({ id }) => id === hit.doctorId)?.name : undefined
  return (
    <Link to={paths.appointment(hit.appointmentId)}>
      {spokenTime(hit.start, hit.end, hit.timeZone)}, {names.visitType(hit.visitTypeId)}
      {doctor ? ` with ${doctor}` : ''}
    </Link>
  )
}
