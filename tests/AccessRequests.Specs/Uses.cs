using System.Reflection;
using System.Reflection.Emit;

namespace AccessRequests.Specs;

/// <summary>What a type uses: in its declaration, in its members and in the code of its methods.</summary>
static class Uses
{
    const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    static readonly Dictionary<ushort, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ushort)code.Value);

    public static IEnumerable<Type> TypesIn(Type type) => Declared(type)
        .Concat(MembersIn(type).SelectMany(member => member is MethodBase { IsGenericMethod: true } method and not ConstructorInfo
            ? [member.DeclaringType, .. method.GetGenericArguments()]
            : new[] { member as Type ?? member.DeclaringType }))
        .OfType<Type>().SelectMany(Parts).Distinct();

    /// <summary>Members of others that its code names: methods called, fields read, types made or tested for.</summary>
    public static IEnumerable<MemberInfo> MembersIn(Type type) => Methods(type).SelectMany(Named).Select(named => named.Member);

    /// <summary>What its methods ask whether something is.</summary>
    public static IEnumerable<Type> TestedFor(Type type) =>
        Methods(type).SelectMany(Named).Where(named => named.By == System.Reflection.Emit.OpCodes.Isinst).Select(named => named.Member).OfType<Type>().Distinct();

    static IEnumerable<Type?> Declared(Type type) =>
    [
        type.BaseType, .. type.GetInterfaces(), .. type.GetCustomAttributesData().Select(attribute => attribute.AttributeType),
        .. type.GetFields(Everything).Select(field => field.FieldType),
        .. type.GetGenericArguments().SelectMany(argument => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : []),
        .. Methods(type).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)),
        .. type.GetMethods(Everything).Select(method => method.ReturnType),
        .. type.GetMembers(Everything).SelectMany(member => member.GetCustomAttributesData().Select(attribute => attribute.AttributeType)),
    ];

    static IEnumerable<MethodBase> Methods(Type type) => [.. type.GetMethods(Everything), .. type.GetConstructors(Everything)];

    static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsConstructedGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];

    static IEnumerable<(OpCode By, MemberInfo Member)> Named(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var opCode = OpCodes[code[at] == 0xFE ? (ushort)(0xFE00 | code[at + 1]) : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod) is { } member)
                yield return (opCode, member);
            at += OperandSize(opCode, code, at);
        }
    }

    static int OperandSize(OpCode opCode, byte[] code, int at) => opCode.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
