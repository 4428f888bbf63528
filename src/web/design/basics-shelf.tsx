import { assetAddress } from '../assets.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Avatar, Card, DescriptionList, Split, Stat, Stats } from '../ui/card.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { icons } from '../ui/icons.ts'
import { Medal } from '../ui/medal.tsx'
import { SectionHead } from '../ui/page-head.tsx'
import { Picture } from '../ui/picture.tsx'
import { Seal } from '../ui/seal.tsx'
import { EmptyState, Notice, Status, type Tone } from '../ui/status.tsx'
import { Shelf, Specimen } from './section.tsx'

const colours = [
  'paper',
  'surface',
  'sunken',
  'ink',
  'muted',
  'line',
  'red',
  'red-wash',
  'gold',
  'green',
  'amber',
  'rust',
  'blue',
  'slate',
]

const tones: Record<Tone, string> = {
  met: 'Đúng kế hoạch',
  done: 'Đã xong',
  over: 'Vượt mức',
  soon: 'Sắp đến hạn',
  late: 'Chậm 18 điểm',
  unmet: 'Chưa đạt',
  unknown: 'Chưa rõ',
  held: 'Tạm dừng',
  draft: 'Bản thảo',
  info: 'Đang xét',
}

export const ColoursShelf = () => (
  <Shelf
    id="mau-chu"
    title="Màu và chữ"
    lead="Đỏ và vàng như con dấu trên giấy: ít, và chỉ ở nơi có ý nghĩa."
  >
    <Specimen name="tokens">
      <ul class="swatches">
        {colours.map((colour) => (
          <li key={colour}>
            <span class={`swatch swatch-${colour}`} />
            <code>--{colour}</code>
          </li>
        ))}
      </ul>
    </Specimen>
    <Specimen name="Seal, Medal">
      <p class="cluster">
        <Seal />
        <Seal size={36} />
        <Medal />
      </p>
    </Specimen>
    <Specimen name="Picture">
      <Picture
        picture={{
          width: 96,
          height: 96,
          alt: 'Dấu của phần mềm',
          renditions: [{ format: 'jpeg', width: 96, height: 96, hash: '', size: 0 }],
        }}
        address={() => assetAddress('seal.svg')}
        sizes="96px"
      />
    </Specimen>
    <Specimen name="Icon">
      <p class="cluster">
        {(Object.keys(icons) as IconName[]).map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      </p>
    </Specimen>
  </Shelf>
)

export const HeadsShelf = () => (
  <Shelf id="dau-trang" title="Đầu trang, nút, trạng thái">
    <Specimen name="SectionHead">
      <SectionHead title="Năm nội dung" href="#dau-trang" link="Tất cả chỉ tiêu" />
    </Specimen>
    <Specimen name="Button, ButtonLink">
      <form class="cluster" method="get" action="/thiet-ke">
        <Button>Phát động</Button>
        <Button kind="quiet" icon="pencil">
          Sửa
        </Button>
        <Button kind="danger" icon="trash-2">
          Gỡ bỏ
        </Button>
        <Button disabled>Ký ban hành</Button>
        <ButtonLink href="#dau-trang">Quay lại</ButtonLink>
      </form>
    </Specimen>
    <Specimen name="Status">
      <p class="cluster">
        {(Object.keys(tones) as Tone[]).map((tone) => (
          <Status key={tone} tone={tone}>
            {tones[tone]}
          </Status>
        ))}
      </p>
      <p class="cluster">
        {(Object.keys(tones) as Tone[]).map((tone) => (
          <Status key={tone} tone={tone} plain>
            {tones[tone]}
          </Status>
        ))}
      </p>
    </Specimen>
    <Specimen name="Notice">
      <Notice title="Chưa đến kỳ sơ kết">Kỳ sơ kết gần nhất là ngày 25/06/2026.</Notice>
      <Notice kind="success">Đã gửi báo cáo. Trưởng đơn vị sẽ xác nhận.</Notice>
      <Notice kind="warning">Còn 3 chỉ tiêu chưa có người phụ trách.</Notice>
      <Notice kind="danger">Chưa thể phát động: chưa lấy ý kiến công chức, người lao động.</Notice>
    </Specimen>
  </Shelf>
)

export const SurfacesShelf = () => (
  <Shelf id="mat-giay" title="Mặt giấy">
    <Specimen name="Stats, Stat">
      <Stats>
        <Stat figure="318" label="nhiệm vụ" href="#mat-giay" />
        <Stat figure="271" label="đã xong" tone="met" />
        <Stat figure="9" label="sắp đến hạn" tone="soon" href="#mat-giay" />
        <Stat figure="4" label="chậm" tone="late" href="#mat-giay" />
        <Stat figure="2" label="vượt mức" tone="over" />
      </Stats>
    </Specimen>
    <Specimen name="Split, Card, DescriptionList, Avatar">
      <Split
        main={
          <Card title="Chỉ tiêu 2.3" link={<a href="#mat-giay">Lịch sử</a>}>
            <p>Văn bản đi được ký số và gửi trên trục liên thông.</p>
          </Card>
        }
        aside={
          <Card title="Người phụ trách">
            <p class="cluster">
              <Avatar name="Nguyễn Thị An" />
              <span>Nguyễn Thị An</span>
            </p>
            <DescriptionList
              items={[
                { term: 'Đơn vị', value: 'Văn phòng' },
                { term: 'Hạn', value: '30/11/2026' },
                { term: 'Đã đạt', value: '88 trên 92 %' },
              ]}
            />
          </Card>
        }
      />
    </Specimen>
    <Specimen name="EmptyState">
      <EmptyState
        title="Chưa có lời khen nào"
        action={
          <ButtonLink kind="primary" icon="plus" href="#mat-giay">
            Ghi một việc tốt
          </ButtonLink>
        }
      >
        Trang này giữ những việc tốt được đồng nghiệp ghi lại và trưởng đơn vị xác nhận.
      </EmptyState>
    </Specimen>
  </Shelf>
)
