import type { Frame } from '../layout/frame.ts'
import { PortalPage } from '../layout/portal-page.tsx'
import { Banner } from '../ui/banner.tsx'
import { ContentList } from '../ui/content-list.tsx'
import { HonourList } from '../ui/honour-list.tsx'
import { SectionHead } from '../ui/page-head.tsx'
import { BarChart, Meter, Ring } from '../ui/progress.tsx'
import { RatingForm } from '../ui/rating.tsx'
import { Status } from '../ui/status.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { contents, drives, honours, moments, sampleFrame, today, unitRows } from './samples.ts'

/** The frame of the portal, filled as a movement's page is. */
export function PortalDesignPage({ frame: given }: { frame: Frame }) {
  const frame: Frame = { ...sampleFrame(given), actor: null }
  const { locale } = frame
  return (
    <PortalPage frame={frame} title="Phong trào thi đua năm 2026">
      <Banner
        eyebrow="Phong trào thi đua năm 2026"
        title="Hoàn thành xuất sắc nhiệm vụ, mỗi ngày làm việc là một ngày thi đua"
        values={['Đoàn kết', 'Dân chủ', 'Kỷ cương', 'Sáng tạo', 'Phát triển', 'Quyết tâm']}
        facts={[
          'Phát động ngày 15/01/2026',
          '8 đơn vị, 61 người đăng ký',
          '5 nội dung, 42 chỉ tiêu, 318 nhiệm vụ',
          'Tổng kết sau 22 ngày',
        ]}
        aside={
          <Ring
            percent={87}
            plan={89}
            caption="kế hoạch năm"
            note="Kế hoạch đến 23/11 là 89 %"
            locale={locale}
          />
        }
      />
      <section class="section">
        <SectionHead title="Một năm thi đua" />
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
      </section>
      <section class="section">
        <SectionHead title="Năm nội dung" href="#chi-tieu" link="Tất cả chỉ tiêu" id="chi-tieu" />
        <ContentList
          contents={contents.map(({ title, percent, tone, word, note }, index) => ({
            key: title,
            ordinal: index + 1,
            title,
            href: '#chi-tieu',
            meter: (
              <Meter
                percent={percent}
                plan={89}
                tone={tone}
                note={note}
                label={title}
                locale={locale}
                state={
                  <Status tone={tone} plain>
                    {word}
                  </Status>
                }
              />
            ),
          }))}
        />
      </section>
      <div class="section two">
        <section>
          <SectionHead title="Các đơn vị" href="#don-vi" link="Cách tính điểm" id="don-vi" />
          <div class="card card-padded">
            <BarChart rows={unitRows} locale={locale} label="Các đơn vị" />
          </div>
        </section>
        <section>
          <SectionHead title="Vừa được khen thưởng" href="#khen" link="Sổ khen thưởng" id="khen" />
          <HonourList honours={honours.map(({ name, note }) => ({ key: name, name, note }))} />
        </section>
      </div>
      <RatingForm frame={frame} topic="cong" />
    </PortalPage>
  )
}
