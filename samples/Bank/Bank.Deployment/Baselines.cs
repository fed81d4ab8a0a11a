using NetPolSdk;

[assembly: DeploysReferencedServices]
[assembly: NamespaceBaseline("bank", Isolation.DenyAll)]
[assembly: NamespaceBaseline("bank-data", Isolation.DenyAll)]
