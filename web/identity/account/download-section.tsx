import { api, read } from '../../api/client.ts'
import { browserZone, todayIn } from '../../app/time.ts'
import { saveFile } from '../../ui/save-file.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useProvenMutation } from './proven-mutation.ts'

type Format = 'pdf' | 'json'

async function downloadOwnData(format: Format): Promise<void> {
  const file = await read(api.POST('/api/v1/me/export', { body: { format }, parseAs: 'blob' }))
  saveFile(file, `my-data-${todayIn(browserZone())}.${format}`)
}

/** Everything about oneself, to read or to take along. */
export function DownloadSection() {
  const download = useProvenMutation(downloadOwnData)
  const format = (one: Format, name: string) => (
    <Button isPending={download.isPending && download.variables === one} onPress={() => download.mutate(one)}>
      {name}
    </Button>
  )
  return (
    <section className="card stack" aria-labelledby="download">
      <h2 id="download">Download everything</h2>
      <p>
        Your record, your visits, every letter we sent you, what you agreed to, where you are signed in, and who looked.
        The PDF is for reading; the JSON file has it all in a form that other programs understand.
      </p>
      <div className="row">
        {format('pdf', 'Download as PDF')}
        {format('json', 'Download as JSON')}
      </div>
      {download.isSuccess ? (
        <Banner tone="good">
          Saved with your downloads. On a device that others use, delete it when you are done.
        </Banner>
      ) : null}
      {download.failure ? <Failure error={download.failure} /> : null}
    </section>
  )
}
