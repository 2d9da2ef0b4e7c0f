export const DoctorsPage = () => null
