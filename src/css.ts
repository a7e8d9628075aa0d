// The types of every style sheet of the package: importing one has an effect and gives nothing.
export {};
