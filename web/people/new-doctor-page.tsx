export const NewDoctorPage = () => null
