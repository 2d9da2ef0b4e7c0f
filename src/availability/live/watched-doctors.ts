import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Change } from '#platform'
import type { Diary } from '../diary/diary.ts'
import type { Question } from './question.ts'

/** A doctor who is on somebody's screen. */
export interface WatchedDoctor {
  readonly clinicId: ClinicId
  readonly doctorId: DoctorId
  /** As it was when everybody was last told; undefined while nobody can book this doctor. */
  diary: Diary | undefined
  readonly questions: Set<Question>
}

/** Who is watched, found by whatever their time depends on: a change costs those it concerns, not those who watch. */
export interface WatchedDoctors {
  /** With this diary as what is known, unless more is known already. */
  watch(question: Question, doctorId: DoctorId, diary: Diary | undefined): WatchedDoctor
  unwatch(question: Question): void
  of(question: Question): readonly WatchedDoctor[]
  /** From now on this is what was last told of the doctor. */
  turnTo(doctor: WatchedDoctor, diary: Diary | undefined): void
  concernedBy: (change: Change) => Iterable<WatchedDoctor>
  all(): Iterable<WatchedDoctor>
  count(): number
}

export function watchedDoctors(): WatchedDoctors {
  const doctors = new Map<string, WatchedDoctor>()
  const byResource = new Map<string, Set<WatchedDoctor>>()
  const byQuestion = new Map<Question, WatchedDoctor[]>()
  const keyOf = (clinicId: string, id: string): string => `${clinicId} ${id}`

  const dependsOn = ({ doctorId, diary }: WatchedDoctor): string[] => [
    ...new Set([doctorId, ...(diary?.resourceIds ?? [])]),
  ]

  function enlist(doctor: WatchedDoctor): void {
    for (const id of dependsOn(doctor)) {
      const key = keyOf(doctor.clinicId, id)
      byResource.set(key, (byResource.get(key) ?? new Set()).add(doctor))
    }
  }

  function strike(doctor: WatchedDoctor): void {
    for (const id of dependsOn(doctor)) {
      const key = keyOf(doctor.clinicId, id)
      const known = byResource.get(key)
      known?.delete(doctor)
      if (known?.size === 0) byResource.delete(key)
    }
  }

  return {
    watch(question, doctorId, diary) {
      const { clinicId } = question
      const key = keyOf(clinicId, doctorId)
      let doctor = doctors.get(key)
      if (doctor === undefined) {
        doctor = { clinicId, doctorId, diary, questions: new Set() }
        doctors.set(key, doctor)
        enlist(doctor)
      }
      doctor.questions.add(question)
      const all = byQuestion.get(question) ?? []
      all.push(doctor)
      byQuestion.set(question, all)
      return doctor
    },
    unwatch(question) {
      for (const doctor of byQuestion.get(question) ?? []) {
        doctor.questions.delete(question)
        if (doctor.questions.size > 0) continue
        strike(doctor)
        doctors.delete(keyOf(doctor.clinicId, doctor.doctorId))
      }
      byQuestion.delete(question)
    },
    of: (question) => byQuestion.get(question) ?? [],
    turnTo(doctor, diary) {
      strike(doctor)
      doctor.diary = diary
      // Nobody may have asked about them any more while it was read.
      if (doctor.questions.size > 0) enlist(doctor)
    },
    concernedBy: ({ clinicId, resourceId }) => byResource.get(keyOf(clinicId, resourceId)) ?? [],
    all: () => doctors.values(),
    count: () => doctors.size,
  }
}
