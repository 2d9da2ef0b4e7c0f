import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState, type ReactNode } from 'react'
import { useShownPreview } from '../../scheduling/preview/shown-preview.tsx'
import type { Wish } from '../../scheduling/preview/use-preview.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { ChangeHistory, Lines } from '../change-history.tsx'
import { Overtaken } from '../overtaken.tsx'
import type { Kept, RuleSet } from './rule-set.ts'
import { useRuleSetEdit } from './use-rule-set-edit.ts'

type Editing<Content, Draft> = { draft: Draft; edit: (draft: Draft) => void; content: Content; error: unknown }

type Props<Content, Draft> = {
  rules: RuleSet<Content, Draft>
  title: string
  /** What the rules do, in one plain sentence. */
  lead: ReactNode
  /** As it stands in `Save hours`. */
  noun: string
  saved: string
  /** Edited in place; otherwise it is read first and edited when somebody wants to. */
  alwaysOpen?: boolean
  /** What has to be known before anything else is read. */
  notice?: ReactNode
  /** What cannot be sent, by row or field. */
  faults: (draft: Draft) => Map<string, string>
  /** To tell what the changed rules would do before they are saved, where that can be told. */
  previewOf?: ((content: Content) => Wish) | undefined
  /** Of rules that nobody has changed yet. */
  untouched?: string
  children: (editing: Editing<Content, Draft>) => ReactNode
}

/** Rules that are set as a whole: what they say, how they are changed, who changed them. */
export function RuleSetSection<Content, Draft>(props: Props<Content, Draft>) {
  const { rules, title, lead, noun, saved, alwaysOpen = false, notice, untouched } = props
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isOpen, setIsOpen] = useState(alwaysOpen)
  const [isSaved, setIsSaved] = useState(false)
  const [round, setRound] = useState(0)
  const query = useQuery({ queryKey: rules.queryKey, queryFn: rules.read })
  const close = (hasSaved: boolean) => {
    setIsSaved(hasSaved)
    if (alwaysOpen) return
    setIsOpen(false)
    // The pressed button is gone with the form.
    heading.current?.focus()
  }
  const open = () => {
    setIsSaved(false)
    setRound(round + 1)
    setIsOpen(true)
    // The pressed button is gone; the fields follow the heading.
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
      {notice}
      <Loaded query={query} label={`Loading ${noun}`} bars={1}>
        {(kept) =>
          isOpen ? (
            <Editor {...props} key={round} kept={kept} begin={() => setIsSaved(false)} close={close} />
          ) : (
            <>
              <Lines lines={rules.lines(kept.content)} />
              {untouched && kept.version === 0 ? <p className="soft small">{untouched}</p> : null}
              <div>
                <Button onPress={open}>Change {noun}</Button>
              </div>
            </>
          )
        }
      </Loaded>
      {isSaved ? <Banner tone="good">{saved}</Banner> : null}
      <ChangeHistory
        of={noun}
        queryKey={[...rules.queryKey, 'history']}
        load={rules.history}
        lines={(snapshot) => rules.lines(rules.recorded(snapshot))}
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
  const { rules, kept, noun, alwaysOpen = false, faults, children, begin, close } = props
  const editing = useRuleSetEdit(rules, kept)
  const { draft, edit, content, save, undo, isChanged, isOvertaken, takeTheirs, keepMine } = editing
  const fields = useFaultyFocus<HTMLDivElement>(save.error)
  const isReady = isChanged && !isOvertaken && faults(draft).size === 0
  const preview = useShownPreview(isReady ? props.previewOf?.(content) : undefined, 'In the next 60 days')
  const change = (next: Draft) => {
    begin()
    edit(next)
  }
  const onSave = () => save.mutate(content, { onSuccess: () => close(true) })
  return (
    <div className="stack" ref={fields}>
      {children({ draft, edit: change, content, error: save.error })}
      {isOvertaken ? <Overtaken lines={rules.lines(kept.content)} takeTheirs={takeTheirs} keepMine={keepMine} /> : null}
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
