import { useId, useRef, useState, type ReactNode } from 'react'
import { ChangeHistory, Lines } from '../../clinic/change-history.tsx'
import { Overtaken } from '../../clinic/overtaken.tsx'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useShownPreview } from '../preview/shown-preview.tsx'
import type { Wish } from '../preview/use-preview.ts'
import { ProblemsWith } from '../problem/problems.tsx'
import type { RuleKind } from '../problem/problem-words.ts'
import { scheduleKey, useNames, type Kept, type Part } from './part.ts'
import { usePart, usePartEdit } from './use-part.ts'

type Editing<Content, Draft> = { draft: Draft; edit: (draft: Draft) => void; content: Content; error: unknown }

type Props<Content, Draft> = {
  part: Part<Content, Draft>
  doctorId: string
  title: string
  /** What the rule does, in one plain sentence. */
  lead: string
  /** As it stands in `Save hours`. */
  noun: string
  saved: string
  /** Edited in place; otherwise it is read first and edited when somebody wants to. */
  alwaysOpen?: boolean
  /** The rules whose problems are told here. */
  kinds?: RuleKind[]
  /** What cannot be sent, by row. */
  faults: (draft: Draft) => Map<string, string>
  /** To tell what the changed rules would do before they are saved, where that can be told. */
  previewOf?: (content: Content) => Wish
  children: (editing: Editing<Content, Draft>) => ReactNode
}

/** One part of a doctor's schedule: what it says, how it is changed, who changed it. */
export function PartSection<Content, Draft>(props: Props<Content, Draft>) {
  const { part, doctorId, title, lead, noun, saved, alwaysOpen = false, kinds = [] } = props
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isOpen, setIsOpen] = useState(alwaysOpen)
  const [isSaved, setIsSaved] = useState(false)
  const [round, setRound] = useState(0)
  const query = usePart(part, doctorId)
  const names = useNames()
  const close = (hasSaved: boolean) => {
    setIsSaved(hasSaved)
    if (alwaysOpen) return
    setIsOpen(false)
    // The pressed button is gone with the form.
    heading.current?.focus()
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="stack stack--tight">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p className="soft">{lead}</p>
      </div>
      <ProblemsWith doctorId={doctorId} kinds={kinds} />
      <Loaded query={query} label={`Loading ${noun}`} bars={1}>
        {(kept) =>
          isOpen ? (
            <Editor {...props} key={round} kept={kept} begin={() => setIsSaved(false)} close={close} />
          ) : (
            <>
              <Lines lines={part.lines(kept.content, names)} />
              <div>
                <Button
                  onPress={() => {
                    setIsSaved(false)
                    setRound(round + 1)
                    setIsOpen(true)
                    // The pressed button is gone; the fields follow the heading.
                    heading.current?.focus()
                  }}
                >
                  Change {noun}
                </Button>
              </div>
            </>
          )
        }
      </Loaded>
      {isSaved ? <Banner tone="good">{saved}</Banner> : null}
      <ChangeHistory
        of={noun}
        queryKey={[...scheduleKey(doctorId), part.name, 'history']}
        load={() => part.history(doctorId)}
        lines={(snapshot) => part.lines(part.recorded(snapshot), names)}
      />
    </section>
  )
}

type EditorProps<Content, Draft> = Props<Content, Draft> & {
  kept: Kept<Content>
  begin: () => void
  close: (hasSaved: boolean) => void
}

function Editor<Content, Draft>(props: EditorProps<Content, Draft>) {
  const { part, doctorId, kept, noun, alwaysOpen = false, faults, children, begin, close } = props
  const names = useNames()
  const { draft, edit, content, save, undo, isChanged, isOvertaken, takeTheirs, keepMine } = usePartEdit(
    part,
    doctorId,
    kept,
  )
  const isSound = faults(draft).size === 0
  const isReady = isChanged && isSound && !isOvertaken
  const preview = useShownPreview(isReady ? props.previewOf?.(content) : undefined, 'In the next 60 days')
  const change = (next: Draft) => {
    begin()
    edit(next)
  }
  const onSave = () => save.mutate(content, { onSuccess: () => close(true) })
  return (
    <div className="stack">
      {children({ draft, edit: change, content, error: save.error })}
      {isOvertaken ? (
        <Overtaken lines={part.lines(kept.content, names)} takeTheirs={takeTheirs} keepMine={keepMine} />
      ) : null}
      {save.error && !isOvertaken ? <Failure error={save.error} /> : null}
      {preview.shown}
      <div className="form__actions">
        <Button look="main" isDisabled={!isReady} isPending={save.isPending || preview.isLooking} onPress={onSave}>
          {preview.isHitting ? `Save ${noun} all the same` : `Save ${noun}`}
        </Button>
        {isChanged ? (
          <Button look="quiet" onPress={() => (alwaysOpen ? undo() : close(false))}>
            Undo changes
          </Button>
        ) : null}
        {!isChanged && !alwaysOpen ? (
          <Button look="quiet" onPress={() => close(false)}>
            Close
          </Button>
        ) : null}
      </div>
    </div>
  )
}
