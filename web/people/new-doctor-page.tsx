import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api, read } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { Page } from '../ui/page.tsx'
import { DoctorForm, type DoctorProfile } from './doctor-form.tsx'

export function NewDoctorPage() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: ({ title, about, ...profile }: DoctorProfile) =>
      read(api.POST('/api/v1/doctors', { body: { ...profile, ...(title && { title }), ...(about && { about }) } })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['doctors'] })
      await navigate(paths.adminDoctor(id))
    },
  })
  return (
    <Page
      narrow
      title="Add a doctor"
      tab="Add a doctor"
      lead="Next you give the working hours; until then nobody can book."
    >
      <div className="card">
        <DoctorForm submit="Add doctor" saving={add.isPending} error={add.error} onSave={add.mutate} />
      </div>
    </Page>
  )
}
