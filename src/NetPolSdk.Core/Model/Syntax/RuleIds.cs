namespace NetPolSdk;

/// <summary>The rules that factories and readers enforce themselves, by id. <c>docs/rules</c> has a page for each.</summary>
internal static partial class RuleIds
{
    public const string EmptyPeer = "NPS0001";
    public const string IpBlockWithSelector = "NPS0002";
    public const string Cidr = "NPS0003";
    public const string Except = "NPS0004";
    public const string EndPort = "NPS0005";
    public const string Port = "NPS0006";
    public const string Protocol = "NPS0007";
    public const string Selector = "NPS0008";
    public const string Metadata = "NPS0009";
    public const string PolicyTypes = "NPS0010";
    public const string EmptyList = "NPS0011";
    public const string UnknownField = "NPS0012";
    public const string WrongType = "NPS0013";
    public const string DuplicateKey = "NPS0014";
    public const string Unreadable = "NPS0015";
    public const string ApiVersion = "NPS0016";
    public const string AdminLimit = "NPS0601";
    public const string BaselineName = "NPS0602";
    public const string AdminShape = "NPS0603";
    public const string AdminVerb = "NPS0604";
    public const string EmptyProtocol = "NPS0605";
    public const string RangeOrder = "NPS0606";
    public const string NamedPortForAddresses = "NPS0607";
    public const string CalicoSelector = "NPS0701";
    public const string CalicoPorts = "NPS0702";
    public const string CalicoNet = "NPS0703";
    public const string CalicoHttp = "NPS0704";
    public const string CalicoServices = "NPS0705";
    public const string CalicoHostFlags = "NPS0706";
    public const string CalicoGlobal = "NPS0707";
    public const string CalicoName = "NPS0708";
    public const string CalicoIcmp = "NPS0709";
    public const string CalicoTier = "NPS0710";
    public const string CalicoShape = "NPS0711";
    public const string CalicoLimit = "NPS0712";
    public const string CalicoValue = "NPS0713";
    public const string CiliumNoRules = "NPS0801";
    public const string CiliumPeerKinds = "NPS0802";
    public const string CiliumLimit = "NPS0803";
    public const string CiliumPort = "NPS0804";
    public const string CiliumIcmpWithPorts = "NPS0805";
    public const string CiliumDenyRule = "NPS0806";
    public const string CiliumLayer7 = "NPS0807";
    public const string CiliumSubject = "NPS0808";
    public const string CiliumDnsName = "NPS0809";
    public const string CiliumCidr = "NPS0810";
    public const string CiliumVersion = "NPS0811";
    public const string CiliumServerNames = "NPS0812";
    public const string CiliumIcmpType = "NPS0813";
    public const string CiliumShape = "NPS0814";
    public const string CiliumHttp = "NPS0815";
    public const string CiliumText = "NPS0816";
    public const string StaleAnnotation = "NPS9004";
}
