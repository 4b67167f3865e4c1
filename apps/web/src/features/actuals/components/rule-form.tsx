import { AssignmentRuleSchema, type AssignmentRule } from '@etat/contracts';
import { useState } from 'react';
import { useSave } from '../../../platform/http';
import { useI18n } from '../../../platform/i18n';
import { useOrganisation } from '../../../platform/session';
import { FormColumns, FormModal, SelectField, TextField, toOptions, toTreeOptions } from '../../../ui';
import type { MasterData } from '../../planning';
import { toRuleBody, toRuleDraft, type RuleDraft } from '../model/rule-draft';

interface RuleFormProps {
  item?: AssignmentRule;
  master: MasterData;
  onClose: () => void;
}

/** What a rule asks for, and where the postings go that it matches. */
export function RuleForm({ item, master, onClose }: RuleFormProps) {
  const { t } = useI18n();
  const { path } = useOrganisation();
  const save = useSave(path);
  const [draft, setDraft] = useState(() => toRuleDraft(item));
  const set = (patch: Partial<RuleDraft>) => setDraft({ ...draft, ...patch });
  const parents = new Set(master.categories.map(({ parentId }) => parentId));
  return (
    <FormModal
      size="lg"
      title={t(item ? 'assignment.rules.edit' : 'assignment.rules.add')}
      onClose={onClose}
      onSubmit={async (basis) => {
        const edit = item && { item, basis };
        await save(`${path}/assignment-rules`, AssignmentRuleSchema, toRuleBody(draft), edit);
        onClose();
      }}
    >
      <TextField
        required
        data-autofocus
        name="name"
        label={t('assignment.rule.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <p style={{ margin: 0 }}>{t('assignment.rule.conditions.text')}</p>
      <FormColumns>
        <SelectField
          name="vendorId"
          label={t('assignment.rule.vendor')}
          options={toOptions(master.vendors)}
          value={draft.vendorId}
          onChange={(vendorId) => set({ vendorId })}
        />
        <SelectField
          name="costCentreId"
          label={t('assignment.rule.cost-centre')}
          options={toTreeOptions(master.costCentres)}
          value={draft.costCentreId}
          onChange={(costCentreId) => set({ costCentreId })}
        />
        <SelectField
          name="categoryId"
          label={t('assignment.rule.category')}
          options={toTreeOptions(master.categories)}
          value={draft.categoryId}
          onChange={(categoryId) => set({ categoryId })}
        />
        <TextField
          name="glAccount"
          maxLength={20}
          label={t('assignment.rule.account')}
          value={draft.glAccount}
          onChange={(glAccount) => set({ glAccount })}
        />
        <TextField
          name="documentContains"
          maxLength={100}
          label={t('assignment.rule.document')}
          value={draft.documentContains}
          onChange={(documentContains) => set({ documentContains })}
        />
        <TextField
          name="textContains"
          maxLength={100}
          label={t('assignment.rule.text')}
          value={draft.textContains}
          onChange={(textContains) => set({ textContains })}
        />
      </FormColumns>
      <FormColumns>
        <SelectField
          required
          name="initiativeId"
          label={t('assignment.rule.initiative')}
          options={toOptions(master.initiatives)}
          value={draft.initiativeId}
          onChange={(initiativeId) => set({ initiativeId })}
        />
        <SelectField
          name="targetCategoryId"
          label={t('assignment.rule.target-category')}
          options={toTreeOptions(master.categories).map((option) => ({
            ...option,
            disabled: parents.has(option.value),
          }))}
          value={draft.targetCategoryId}
          onChange={(targetCategoryId) => set({ targetCategoryId })}
        />
      </FormColumns>
    </FormModal>
  );
}
