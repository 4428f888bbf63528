import type { Frame } from '../layout/frame.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Difference } from '../ui/difference.tsx'
import { Options } from '../ui/fields.tsx'
import { FilterChips, FilterSearch, FilterSelect, Filters, Tabs } from '../ui/filters.tsx'
import { Ledger } from '../ui/ledger.tsx'
import { EventList, Kanban, Passages, Steps, Tree } from '../ui/lists.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import { Status } from '../ui/status.tsx'
import { Pager, Table } from '../ui/table.tsx'
import { people, planText, verdicts, verdictWords } from './samples.ts'
import { Shelf, Specimen } from './section.tsx'

const units = [
  { value: 'vp', label: 'Văn phòng' },
  { value: 'tc', label: 'Ban Tổ chức' },
]

export const TablesShelf = ({ frame: { locale } }: { frame: Frame }) => (
  <Shelf
    id="bang"
    title="Danh sách"
    lead="Lọc bằng địa chỉ nên gửi cho đồng nghiệp được; mỗi dòng là một đường dẫn."
  >
    <Specimen name="Tabs">
      <Tabs
        label="Cách xem"
        tabs={[
          { label: 'Danh sách', href: '#bang', current: true, count: 42 },
          { label: 'Bảng Kanban', href: '#kanban' },
          { label: 'Lịch', href: '#lich' },
          { label: 'Dòng thời gian', href: '#thoi-gian' },
        ]}
      />
    </Specimen>
    <Specimen name="Filters, FilterSearch, FilterSelect, FilterChips">
      <Filters action="/thiet-ke" locale={locale} submit="Lọc" clear="/thiet-ke">
        <FilterSearch name="tim" label="Tìm" value="" />
        <FilterSelect name="don-vi" label="Đơn vị" value="vp" options={units} all="Tất cả" />
      </Filters>
      <FilterChips
        locale={locale}
        chips={[
          { label: 'Đơn vị', value: 'Văn phòng', without: '#bang' },
          { label: 'Tình hình', value: 'Chậm', without: '#bang' },
        ]}
      />
    </Specimen>
    <Specimen name="Table, Pager">
      <Table
        caption="Người và tiến độ"
        locale={locale}
        rows={people}
        rowKey={(row) => row.id}
        empty="Chưa có ai."
        columns={[
          {
            label: 'Họ tên',
            sort: { href: '#bang', sorted: 'ascending' },
            cell: (row) => (
              <>
                <a href="#bang">{row.name}</a>
                <span class="sub">{row.unit}</span>
              </>
            ),
          },
          {
            label: 'Tiến độ',
            cell: (row) => (
              <ProgressBar
                percent={row.done}
                plan={89}
                tone={row.state === 'held' ? 'draft' : row.state}
                locale={locale}
                label={row.name}
              />
            ),
          },
          { label: 'Đạt', figure: true, sort: { href: '#bang' }, cell: (row) => `${row.done} %` },
          { label: 'Tình hình', cell: (row) => <Status tone={row.state}>{row.word}</Status> },
        ]}
      />
      <Pager page={2} pages={7} total="61 người" hrefOf={(page) => `?trang=${page}`} locale={locale} />
    </Specimen>
    <Specimen name="Table dense">
      <Table
        caption="Xét điều kiện"
        locale={locale}
        dense
        rows={verdicts}
        rowKey={(row) => row.id}
        empty=""
        columns={[
          { label: 'Họ tên', cell: (row) => row.name },
          {
            label: 'Lao động tiên tiến',
            cell: (row) => <Status tone={row.words[0]}>{verdictWords[row.words[0]]}</Status>,
          },
          {
            label: 'CSTĐ cơ sở',
            cell: (row) => <Status tone={row.words[1]}>{verdictWords[row.words[1]]}</Status>,
          },
          {
            label: 'CSTĐ cấp tỉnh',
            cell: (row) => <Status tone={row.words[2]}>{verdictWords[row.words[2]]}</Status>,
          },
        ]}
      />
    </Specimen>
    <Specimen name="Table, empty">
      <Table
        caption="Không có dòng"
        locale={locale}
        rows={[]}
        rowKey={() => 0}
        columns={[]}
        empty="Chưa có chỉ tiêu nào. Bắt đầu từ nội dung thứ nhất của phong trào."
      />
    </Specimen>
    <Specimen name="Options">
      <label class="filter">
        <span>Đơn vị</span>
        <select name="options">
          <Options options={units} chosen="tc" />
        </select>
      </label>
    </Specimen>
  </Shelf>
)

export const ListsShelf = ({ frame: { locale } }: { frame: Frame }) => (
  <Shelf id="chuoi" title="Chuỗi, cây, bảng">
    <Specimen name="Steps">
      <Steps
        steps={[
          {
            key: 'a',
            state: 'done',
            title: 'Lấy ý kiến công chức, người lao động',
            cite: 'Luật Thực hiện dân chủ ở cơ sở, Điều 49',
            note: 'Xong ngày 10/01/2026',
          },
          {
            key: 'b',
            state: 'required',
            title: 'Có nội dung, chỉ tiêu, thời gian',
            cite: 'Luật Thi đua, khen thưởng, Điều 18',
            action: <ButtonLink href="#chuoi">Bổ sung chỉ tiêu</ButtonLink>,
          },
          { key: 'c', state: 'open', title: 'Sơ kết phong trào', note: 'Trước ngày 30/06/2026' },
          {
            key: 'd',
            state: 'not-applicable',
            title: 'Giao ước thi đua với cụm, khối',
            note: 'Cơ quan không ở trong cụm nào',
          },
        ]}
      />
    </Specimen>
    <Specimen name="EventList">
      <EventList
        empty="Chưa có gì."
        events={[
          {
            key: 1,
            at: new Date('2026-11-23T02:12:00Z'),
            who: 'Trần Văn Bình',
            what: 'Xác nhận báo cáo của Nguyễn Thị An',
          },
          {
            key: 2,
            at: new Date('2026-11-20T08:40:00Z'),
            who: 'Nguyễn Thị An',
            what: 'Báo cáo 88 %, kèm 2 tệp minh chứng',
          },
          { key: 3, at: new Date('2026-10-02T01:05:00Z'), who: '', what: 'Nhắc: còn 7 ngày đến hạn' },
        ]}
      />
    </Specimen>
    <Specimen name="Ledger">
      <Ledger
        label="Danh hiệu và khen thưởng"
        empty="Chưa có."
        entries={[
          {
            key: 1,
            when: '2025',
            what: 'Chiến sĩ thi đua cơ sở',
            note: 'QĐ 52-QĐ/ĐU, 20/12/2025',
            honour: true,
            current: true,
            tools: <a href="#chuoi">Sửa</a>,
          },
          { key: 2, when: '2024', what: 'Lao động tiên tiến', note: 'QĐ 40-QĐ/ĐU, 18/12/2024', honour: true },
          { key: 3, when: '01/03/2021 – 31/08/2024', what: 'Chuyên viên, Văn phòng' },
        ]}
      />
    </Specimen>
    <Specimen name="Tree">
      <Tree
        nodes={[
          {
            key: 1,
            label: <a href="#chuoi">Cơ quan chuyên trách Đảng uỷ</a>,
            note: '61 người',
            children: [
              { key: 2, label: 'Văn phòng', note: '14 người', children: [] },
              {
                key: 3,
                label: 'Ban Tổ chức',
                note: '9 người',
                children: [{ key: 4, label: 'Tổ cán bộ', note: '4 người', children: [] }],
              },
            ],
          },
        ]}
      />
    </Specimen>
    <Specimen name="Kanban">
      <Kanban
        label="Kanban"
        columns={[
          {
            key: 'todo',
            title: 'Chưa làm',
            count: 1,
            empty: '',
            cards: [{ key: 1, content: <a href="#chuoi">Hội thao quý IV</a> }],
          },
          {
            key: 'doing',
            title: 'Đang làm',
            count: 2,
            empty: '',
            cards: [
              { key: 2, content: <a href="#chuoi">Ký số văn bản</a> },
              { key: 3, content: <a href="#chuoi">Bồi dưỡng lý luận chính trị</a> },
            ],
          },
          { key: 'done', title: 'Đã xong', count: 0, empty: 'Chưa có việc nào xong.', cards: [] },
        ]}
      />
    </Specimen>
    <Specimen name="Passages">
      <Passages
        text={planText}
        marks={[
          { id: 'noi-dung-1', start: 0, end: 8, label: 'Nội dung 1' },
          {
            id: 'chi-tieu-1',
            start: planText.indexOf('92 %'),
            end: planText.indexOf('92 %') + 26,
            label: 'Chỉ tiêu 1',
          },
        ]}
      />
    </Specimen>
    <Specimen name="Difference">
      <Difference
        before={'Đạt 92 % kế hoạch năm.\nHoàn thành trước 5 ngày.'}
        after={'Đạt 104 % kế hoạch năm.\nHoàn thành trước 5 ngày.'}
        locale={locale}
      />
    </Specimen>
  </Shelf>
)
