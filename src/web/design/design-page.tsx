import type { Frame } from '../layout/frame.ts'
import { WorkspacePage } from '../layout/workspace-page.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ColoursShelf, HeadsShelf, SurfacesShelf } from './basics-shelf.tsx'
import { FormsShelf } from './forms-shelf.tsx'
import { ListsShelf, TablesShelf } from './lists-shelf.tsx'
import { ProgressShelf } from './progress-shelf.tsx'
import { sampleFrame } from './samples.ts'

/** Every component in every state, in the frame of the workspace. */
export function DesignPage({ frame: given }: { frame: Frame }) {
  const frame = sampleFrame(given)
  return (
    <WorkspacePage frame={frame} title="Bộ thành phần">
      <PageHead
        locale={frame.locale}
        crumbs={[{ label: 'Giao diện', href: '/thiet-ke' }, { label: 'Bộ thành phần' }]}
        title="Bộ thành phần"
        lead="Mọi thành phần của giao diện trong mọi trạng thái. Số liệu trên trang này là ví dụ; trang chỉ có khi phát triển."
      >
        <ButtonLink href="/thiet-ke?khung=rieng">Trang riêng</ButtonLink>
        <ButtonLink kind="primary" icon="external-link" href="/thiet-ke?khung=cong">
          Khung cổng
        </ButtonLink>
      </PageHead>
      <ColoursShelf />
      <HeadsShelf />
      <SurfacesShelf />
      <FormsShelf frame={frame} />
      <TablesShelf frame={frame} />
      <ListsShelf frame={frame} />
      <ProgressShelf frame={frame} />
    </WorkspacePage>
  )
}
