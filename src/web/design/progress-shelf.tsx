import type { Frame } from '../layout/frame.ts'
import { BarChart, Meter, ProgressBar, Ring } from '../ui/progress.tsx'
import { Status } from '../ui/status.tsx'
import { Table, TableBehind } from '../ui/table.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { uiWords } from '../ui/words.ts'
import { contents, drives, moments, today, unitRows } from './samples.ts'
import { Shelf, Specimen } from './section.tsx'

export const ProgressShelf = ({ frame: { locale } }: { frame: Frame }) => (
  <Shelf
    id="tien-do"
    title="Tiến độ và thời gian"
    lead="Hình để nhìn, chữ đứng bên cạnh, bảng số liệu ở phía sau."
  >
    <Specimen name="Ring">
      <div class="cluster">
        <Ring
          percent={87}
          plan={89}
          caption="kế hoạch năm"
          note="Kế hoạch đến 23/11 là 89 %"
          locale={locale}
        />
        <Ring percent={112} plan={89} caption="kế hoạch năm" note="Vượt kế hoạch năm" locale={locale} />
        <Ring percent={0} plan={12} caption="kế hoạch năm" note="Chưa có báo cáo nào" locale={locale} />
        <Ring percent={null} caption="kế hoạch năm" note="Chưa có chỉ tiêu" locale={locale} />
      </div>
    </Specimen>
    <Specimen name="ProgressBar">
      {[0, 3, 71, 96, 100, 112, 180].map((percent) => (
        <ProgressBar
          key={percent}
          percent={percent}
          plan={89}
          tone={percent > 100 ? 'over' : percent < 89 ? 'late' : 'met'}
          locale={locale}
          label={`Ví dụ ${percent}`}
        />
      ))}
    </Specimen>
    <Specimen name="Meter">
      <div class="meters">
        {contents.map(({ title, percent, tone, word, note }) => (
          <Meter
            key={title}
            percent={percent}
            plan={89}
            tone={tone}
            note={note}
            locale={locale}
            label={title}
            state={
              <Status tone={tone} plain>
                {word}
              </Status>
            }
          />
        ))}
        <Meter
          percent={null}
          tone="draft"
          locale={locale}
          label="Chưa có"
          state={
            <Status tone="draft" plain>
              Chưa có chỉ tiêu
            </Status>
          }
        />
      </div>
    </Specimen>
    <Specimen name="BarChart, TableBehind">
      <BarChart rows={unitRows} locale={locale} label="Các đơn vị" />
      <TableBehind label={uiWords[locale].table}>
        <Table
          caption="Các đơn vị"
          locale={locale}
          dense
          rows={unitRows}
          rowKey={(row) => row.label}
          empty=""
          columns={[
            { label: 'Đơn vị', cell: (row) => row.label },
            { label: 'Tiến độ', figure: true, cell: (row) => `${row.percent} %` },
          ]}
        />
      </TableBehind>
    </Specimen>
    <Specimen name="Timeline">
      <div class="card card-padded">
        <Timeline
          start="2026-01-01"
          end="2026-12-31"
          today={today}
          spans={drives}
          moments={moments}
          locale={locale}
          label="Một năm thi đua"
        />
      </div>
    </Specimen>
  </Shelf>
)
