import type { FormState } from '../form.ts'
import type { Frame } from '../layout/frame.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  Fields,
  Fieldset,
  FileField,
  FormActions,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../ui/fields.tsx'
import { Form, Trouble } from '../ui/form.tsx'
import { Shelf, Specimen } from './section.tsx'

const wrong: FormState = {
  status: 422,
  typed: {
    name: 'Ký số văn bản',
    target: '920',
    unit: '3',
    how: 'percent',
    work: 'Rà soát <quy trình> & ký số',
    help: ['1'],
    due: '2026-11-30',
  },
  errors: {
    target: 'Chỉ tiêu tính theo phần trăm không thể quá 100. Nếu là số lượng, hãy chọn cách tính “số lượng”.',
    paper: 'Hãy chọn ít nhất một tệp minh chứng.',
    agreed: 'Hãy đánh dấu khi người phụ trách đã đồng ý.',
  },
}

const refused: FormState = {
  status: 409,
  typed: {},
  errors: {},
  refusal: {
    sentence:
      'Phong trào đã tổng kết nên không thêm chỉ tiêu được nữa. Hãy lập phong trào năm mới từ phong trào này.',
    cite: 'Luật Thi đua, khen thưởng, Điều 18 khoản 4',
  },
}

const unitOptions = [
  { value: 1, label: 'Văn phòng', group: 'Cơ quan' },
  { value: 2, label: 'Ban Tổ chức', group: 'Cơ quan' },
  { value: 3, label: 'Chi bộ 4', group: 'Chi bộ' },
]

export const FormsShelf = ({ frame }: { frame: Frame }) => (
  <Shelf id="bieu-mau" title="Biểu mẫu" lead="Lỗi đứng ngay tại ô và gom ở đầu; những gì đã gõ không mất.">
    <Specimen name="Form, TextField, NumberField, DateField, Select, TextArea, RadioGroup, CheckboxGroup, Checkbox, FileField">
      <Form action="/thiet-ke" locale={frame.locale} form={wrong} version={3} files>
        <Fields>
          <TextField
            form={wrong}
            name="name"
            label="Tên chỉ tiêu"
            required
            wide
            hint="Một câu, bắt đầu bằng việc phải làm."
          />
          <NumberField form={wrong} name="target" label="Chỉ tiêu" unit="%" required />
          <DateField form={wrong} name="due" label="Hạn" />
          <Select form={wrong} name="unit" label="Đơn vị chủ trì" options={unitOptions} empty="Chọn đơn vị" />
          <TextField form={wrong} name="email" label="Thư điện tử" type="email" autocomplete="off" />
          <RadioGroup
            form={wrong}
            name="how"
            label="Cách tính"
            options={[
              { value: 'number', label: 'Số lượng' },
              { value: 'percent', label: 'Phần trăm', hint: 'Từ 0 đến 100; vượt mức được ghi riêng.' },
              { value: 'yes', label: 'Có hay không' },
            ]}
          />
          <CheckboxGroup
            form={wrong}
            name="help"
            label="Cùng phối hợp"
            inline
            options={[
              { value: 1, label: 'Văn phòng' },
              { value: 2, label: 'Ban Tổ chức' },
            ]}
          />
          <TextArea form={wrong} name="work" label="Cách làm" />
          <FileField
            form={wrong}
            name="paper"
            label="Minh chứng"
            hint="PDF, ảnh hoặc Word, mỗi tệp không quá 20 MB."
            multiple
          />
          <Checkbox form={wrong} name="agreed" label="Người phụ trách đã đồng ý" />
        </Fields>
        <Fieldset legend="Thời gian" hint="Để trống nếu theo cả năm.">
          <DateField form={wrong} name="from" label="Từ ngày" />
          <DateField form={wrong} name="to" label="Đến ngày" />
        </Fieldset>
        <FormActions>
          <Button>Lưu chỉ tiêu</Button>
          <ButtonLink href="#bieu-mau">Huỷ</ButtonLink>
        </FormActions>
      </Form>
    </Specimen>
    <Specimen name="Trouble">
      <Trouble form={refused} locale={frame.locale} />
    </Specimen>
  </Shelf>
)
