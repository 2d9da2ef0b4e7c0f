export const DoctorAdminPage = () => null
