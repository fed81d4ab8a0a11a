using NetPolSdk;

// What holds for every service of the bank; each of its projects compiles this file.
[assembly: ServiceDefaults(Namespace = "bank", Convention = LabelConvention.Recommended, KubernetesApi = ["172.18.0.2/32"])]
