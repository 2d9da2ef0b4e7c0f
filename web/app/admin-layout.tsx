export const AdminLayout = () => null
