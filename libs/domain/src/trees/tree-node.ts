/** A node of a tree kept as rows: a cost centre, a cost category, a goal. A root has no parent. */
export interface TreeNode {
  id: string;
  parentId: string | null;
}
