import { freshForm } from '../form.ts'
import { BarePage } from '../layout/bare-page.tsx'
import type { Frame } from '../layout/frame.ts'
import { Button } from '../ui/button.tsx'
import { FormActions, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { sampleFrame } from './samples.ts'

/** A page with nothing around it, as for signing in. */
export function BareDesignPage({ frame: given }: { frame: Frame }) {
  const frame: Frame = { ...sampleFrame(given), actor: null }
  const form = freshForm()
  return (
    <BarePage frame={frame} title="Đăng nhập">
      <h1>Đăng nhập</h1>
      <Form action="/thiet-ke" locale={frame.locale} form={form} plain>
        <TextField form={form} name="login" label="Tên đăng nhập" required autocomplete="off" />
        <TextField form={form} name="password" label="Mật khẩu" type="password" required autocomplete="off" />
        <FormActions>
          <Button>Đăng nhập</Button>
        </FormActions>
      </Form>
    </BarePage>
  )
}
